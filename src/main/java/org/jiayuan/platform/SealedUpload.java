package org.jiayuan.platform;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that came with a form, while the form is looked at: small ones in memory, others in a file without a name that
 * nobody can read. Of one that is larger than may be kept only that is known.
 */
final class SealedUpload implements MultipartFile {

    private static final int IN_MEMORY = 128 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String field;
    private final @Nullable String name;
    private final @Nullable String type;
    private final int most;
    private final byte[] key = random();
    private final byte[] start = random();
    private byte[] memory = {};
    private @Nullable FileChannel file;
    private long size;

    SealedUpload(String field, @Nullable String name, @Nullable String type, int most) {
        this.field = field;
        this.name = name;
        this.type = type;
        this.most = most;
    }

    private static byte[] random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Reads it to its end, and keeps it if it is not too large. */
    void take(InputStream content) throws IOException {
        memory = content.readNBytes(Math.min(IN_MEMORY, most) + 1);
        size = memory.length;
        if (size > Math.min(IN_MEMORY, most)) {
            var cipher = cipher(Cipher.ENCRYPT_MODE);
            if (size <= most) {
                file = open();
                write(cipher, memory, memory.length);
            }
            memory = new byte[] {};
            var buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size <= most) {
                    write(cipher, buffer, read);
                } else {
                    forget();
                }
            }
        }
    }

    private static FileChannel open() throws IOException {
        var path = Files.createTempFile("jiayuan-upload", ".sealed");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private void write(Cipher cipher, byte[] bytes, int length) throws IOException {
        if (file != null) {
            var sealed = ByteBuffer.wrap(cipher.update(bytes, 0, length));
            while (sealed.hasRemaining()) {
                file.write(sealed);
            }
        }
    }

    private Cipher cipher(int mode) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How much room it takes. */
    int kept() {
        return size > most ? 0 : (int) size;
    }

    /** Lets go of what is kept. */
    void forget() {
        try {
            if (file != null) {
                file.close();
                file = null;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String getName() {
        return field;
    }

    @Override
    public @Nullable String getOriginalFilename() {
        return name;
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public long getSize() {
        return size;
    }

    /** Its content; of one that was too large to be kept, as many zeros as make it too large for everybody. */
    @Override
    public byte[] getBytes() throws IOException {
        if (size > most) {
            return new byte[most + 1];
        }
        if (file == null) {
            return memory.clone();
        }
        var sealed = ByteBuffer.allocate((int) size);
        for (long at = 0; sealed.hasRemaining() && at >= 0; ) {
            at = file.read(sealed, sealed.position());
        }
        return cipher(Cipher.DECRYPT_MODE).update(sealed.array());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new ByteArrayInputStream(getBytes());
    }

    @Override
    public void transferTo(File where) {
        throw new UnsupportedOperationException("nothing that was sent is written in clear");
    }
}
