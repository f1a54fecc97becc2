package org.jiayuan;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port below those that connections out get by themselves, so that it stays free for a while. */
public final class FreePort {

    private FreePort() {}

    /** One. */
    public static int find() {
        for (int i = 0; i < 100; i++) {
            try (var free = new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 32_000))) {
                return free.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no port is free");
    }
}
