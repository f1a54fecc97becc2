package org.jiayuan.audit.web;

import java.util.List;
import java.util.Locale;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;

/**
 * A group of controls that graded protection asks of an application at level 3, with the tests that fail if it is not
 * kept any more. What is done for it and what is missing stands in the bundle, under {@link #key}.
 */
@Rule(
        says =
                "The administration shows for each control of level 3 how it is kept, what proves it, and what is missing.",
        source = "GB/T 22239-2019 8.1.4; domain.md §6.1")
public enum Control {
    IDENTIFICATION(
            "AccountsTest",
            "PasswordsTest",
            "OldPasswordsTest",
            "PasswordLifeTest",
            "SecondFactorTest",
            "InstallationTest"),
    ACCESS("AccessTest", "AccountsTest", "FirstAdministratorsTest", "LockUnusedAccountsTest"),
    AUDIT("AuditLogTest", "VerifyChainsTest", "AddressesTest", "AuditPageTest"),
    INTRUSION("FuzzTest", "AttackTest", "BadInputTest", "UploadLimitTest", "OutsideNetworkTest"),
    MALWARE("PictureTest", "PdfFileTest", "VirusScannerTest"),
    TRUST,
    INTEGRITY("VaultTest", "VerifyChainsTest", "CatalogueTest", "MattersTest"),
    CONFIDENTIALITY("VaultTest", "RotateKeysTest", "FolderStoreTest", "SealedUploadsTest", "InstallationTest"),
    BACKUP("BackupTest", "NodesTest", "ReplicaTest"),
    REMAINDERS("AttackTest", "AttachmentTest", "ScheduleTest"),
    PERSONAL("PersonalFieldTest", "WhoLookedTest"),
    CENTRE("AccessTest");

    /** Who reads them: each of the three administrators, none of whom does another's work. */
    static final Role[] READERS = {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN};

    private final List<String> tests;

    Control(String... tests) {
        this.tests = List.of(tests);
    }

    /** The tests, by the names they have in the source. */
    public List<String> tests() {
        return tests;
    }

    /** Its name in the bundle, {@code .done} what is done, {@code .gap} what is missing. */
    public String key() {
        return "audit.control." + name().toLowerCase(Locale.ROOT);
    }
}
