package org.jiayuan.audit;

import java.util.HashMap;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Sealed;
import org.springframework.stereotype.Component;

/** The one way to what is sealed: first it is written down who opens what, then it opens. */
@Component
public class ReadPersonalData {

    private final AuditLog log;
    private final Vault vault;

    ReadPersonalData(AuditLog log, Vault vault) {
        this.log = log;
        this.vault = vault;
    }

    /** Opens what one reading was written down for. */
    public final class Opened {

        private Opened() {}

        /** @param purpose what it was sealed for, for example {@code matter.text} */
        public String text(String purpose, Sealed sealed) {
            return vault.open(purpose, sealed);
        }

        /** @param purpose what the file was sealed for */
        public byte[] file(String purpose, byte[] sealed) {
            return vault.open(purpose, sealed);
        }
    }

    /** Writes a reading down and hands over what opens. */
    public Opened of(Act act, Reading reading) {
        var detail = new HashMap<String, String>();
        detail.put("fields", String.join(",", reading.fields()));
        detail.put("purpose", reading.purpose().name());
        if (reading.reason() != null) {
            detail.put("reason", reading.reason());
        }
        log.write(act, new Entry(reading.community(), null, "audit.read", reading.object(), reading.person(), detail));
        return new Opened();
    }
}
