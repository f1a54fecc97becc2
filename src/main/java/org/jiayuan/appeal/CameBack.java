package org.jiayuan.appeal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jiayuan.matter.Labels;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Vault;
import org.springframework.stereotype.Component;

/** Row 27: the reporter's own page gives a proof that the matter is hers; with it a new one goes on from the closed one. */
@Component
public class CameBack {

    private static final int LENGTH = 16;

    private final Vault vault;

    CameBack(Vault vault) {
        this.vault = vault;
    }

    /** What the form of whoever has proved that the matter is hers carries: {@code 2026-418.…}. */
    public String proof(MatterId id) {
        return id.reference() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal(id));
    }

    /** The closed matter that a form goes on from; nothing if what it carries is no proof of ours. */
    public Optional<MatterId> proven(String community, String carried) {
        var parts = carried.split("\\.", 2);
        if (parts.length != 2 || !parts[1].matches("[\\w-]{22}")) {
            return Optional.empty();
        }
        return Labels.reference(community, parts[0])
                .filter(id ->
                        MessageDigest.isEqual(seal(id), Base64.getUrlDecoder().decode(parts[1])));
    }

    private byte[] seal(MatterId id) {
        var what = (id.communityCode() + "/" + id.reference()).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(vault.derive("appeal.came-back", what), LENGTH);
    }
}
