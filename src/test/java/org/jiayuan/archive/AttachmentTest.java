package org.jiayuan.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.file.FileKey;
import org.jiayuan.archive.file.FileStore;
import org.jiayuan.archive.file.Removals;
import org.jiayuan.archive.file.SealedFiles;
import org.jiayuan.audit.Reading.Purpose;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Uuid7;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JiayuanTest
@Proves({Allowance.class, DropUnclaimed.class, ReleaseAttachment.class})
class AttachmentTest {

    private static final String COMMUNITY = "440305009201";
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Act ANYONE = new Act(Actor.ANYONE, NOW);
    private static final Act EDITOR = new Act(new Actor.Person(UUID.randomUUID(), List.of()), NOW);
    private static final Allowance FIVE = Allowance.ofForm("photos");

    @Autowired
    StoreAttachment store;

    @Autowired
    ClaimAttachments claim;

    @Autowired
    DiscardAttachment discard;

    @Autowired
    FindAttachments find;

    @Autowired
    ReadAttachment read;

    @Autowired
    ReadStaged readStaged;

    @Autowired
    ReadReleased readReleased;

    @Autowired
    MaskAttachment mask;

    @Autowired
    ReleaseAttachment release;

    @Autowired
    WithdrawAttachment withdraw;

    @Autowired
    DeleteAttachment delete;

    @Autowired
    PreviewRelease preview;

    @Autowired
    SweepOrphans sweep;

    @Autowired
    DropUnclaimed drop;

    @Autowired
    Removals removals;

    @Autowired
    FileStore files;

    @Autowired
    SealedFiles sealed;

    @Autowired
    ArchiveSettings settings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private Attachment staged(StagingToken token, byte[] bytes) {
        return store.of(new Upload(COMMUNITY, token, "C:\\photos\\lamp.jpg", bytes), FIVE, ANYONE);
    }

    private Attachment kept(String owner, byte[] bytes) {
        var token = StagingToken.fresh();
        staged(token, bytes);
        return claimed(token, owner).getFirst();
    }

    private List<Attachment> claimed(StagingToken token, String owner) {
        return Objects.requireNonNull(
                transaction.execute(status -> claim.of(COMMUNITY, token, owner, Allowance.ofRecord("photos"))));
    }

    private static String anOwner() {
        return "matter/2026-" + Math.abs(UUID.randomUUID().hashCode() % 9_000_000);
    }

    private int readings(String object) {
        return database.sql(
                        "SELECT count(*) FROM audit.entries WHERE community_code = ? AND action = 'audit.read' AND object = ?")
                .params(COMMUNITY, object)
                .query(Integer.class)
                .single();
    }

    @Test
    void what_is_sent_ahead_is_its_senders_until_a_record_claims_it() {
        var token = StagingToken.fresh();
        var photo = staged(token, Snapshots.jpeg(900, 600));
        assertThat(find.staged(COMMUNITY, token).files())
                .extracting(Attachment::id)
                .containsExactly(photo.id());
        assertThat(readStaged.of(photo.id(), token, Size.SMALL, ANYONE).bytes()).isNotEmpty();
        assertThatThrownBy(() -> readStaged.of(photo.id(), StagingToken.fresh(), Size.SMALL, ANYONE))
                .isInstanceOf(NotFound.class);
        var owner = anOwner();
        claimed(token, owner);
        assertThat(find.staged(COMMUNITY, token).files()).isEmpty();
        assertThat(find.ofOwner(COMMUNITY, owner)).hasSize(1);
        assertThatThrownBy(() -> readStaged.of(photo.id(), token, Size.SMALL, ANYONE))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> discard.of(photo.id(), token)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_on_the_disk_is_in_clear() throws IOException {
        kept(anOwner(), Snapshots.jpeg(900, 600));
        kept(anOwner(), Snapshots.pdf(""));
        try (var all = Files.walk(settings.folder())) {
            assertThat(all.filter(Files::isRegularFile).toList()).isNotEmpty().allSatisfy(AttachmentTest::isSealed);
        }
    }

    private static void isSealed(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        assertThat(Snapshots.holds(bytes, "JFIF")).isFalse();
        assertThat(Snapshots.holds(bytes, "\u00ff\u00d8\u00ff\u00e0")).isFalse();
        assertThat(Snapshots.holds(bytes, "%PDF-")).isFalse();
    }

    @Test
    void the_name_of_a_document_is_sealed_and_comes_back_without_its_folders() {
        var owner = anOwner();
        var token = StagingToken.fresh();
        store.of(new Upload(COMMUNITY, token, "/home/wang/王伟的\u202E合同.pdf", Snapshots.pdf("")), FIVE, ANYONE);
        var document = claimed(token, owner).getFirst();
        var content = read.of(document.id(), owner, Size.FULL, Purpose.HANDLING, EDITOR);
        assertThat(content.mediaType()).isEqualTo("application/pdf");
        assertThat(content.disposition()).startsWith("attachment").doesNotContain("home");
        assertThat(database.sql("SELECT name FROM archive.attachments WHERE community_code = ? AND id = ?")
                        .params(COMMUNITY, document.id().id())
                        .query(byte[].class)
                        .single())
                .satisfies(bytes -> assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("王伟"));
        assertThatThrownBy(() -> release.of(document.id(), owner, document.version(), EDITOR))
                .isInstanceOf(DocumentIsNotShown.class);
    }

    @Test
    void a_refused_file_leaves_nothing() {
        var token = StagingToken.fresh();
        for (var bad : List.of(
                Snapshots.heic(),
                new byte[0],
                "hello".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                Snapshots.pngThatClaims(20_000, 20_000),
                Snapshots.pdf("/S /JavaScript"))) {
            assertThatThrownBy(() -> staged(token, bad))
                    .isInstanceOfSatisfying(
                            FileIsRefused.class,
                            refused -> assertThat(refused.field()).isEqualTo("photos"));
        }
        assertThat(find.staged(COMMUNITY, token).files()).isEmpty();
    }

    @Test
    void a_sixth_is_too_many() {
        var token = StagingToken.fresh();
        for (int i = 0; i < 5; i++) {
            staged(token, Snapshots.png(20, 20));
        }
        assertThatThrownBy(() -> staged(token, Snapshots.png(20, 20))).isInstanceOf(TooManyAttachments.class);
        assertThat(find.staged(COMMUNITY, token).files()).hasSize(5);
    }

    @Test
    void each_opening_of_an_original_is_written_down_and_one_of_a_released_picture_is_not() {
        var owner = anOwner();
        var photo = kept(owner, Snapshots.jpeg(900, 600));
        read.of(photo.id(), owner, Size.SMALL, Purpose.HANDLING, EDITOR);
        assertThat(readings(owner)).isEqualTo(1);
        release.of(photo.id(), owner, photo.version(), EDITOR);
        int before = readings(owner);
        assertThat(readReleased.of(photo.id(), owner, Size.FULL).bytes()).isNotEmpty();
        assertThat(readings(owner)).isEqualTo(before);
        assertThatThrownBy(() -> read.of(photo.id(), "matter/2026-1", Size.SMALL, Purpose.HANDLING, EDITOR))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_masked_is_not_in_the_public_picture_nor_in_the_preview() {
        var owner = anOwner();
        var photo = kept(owner, Snapshots.png(400, 400));
        var masked = mask.of(photo.id(), owner, photo.version(), List.of(new Mask(0, 0, 300, 300)), EDITOR);
        var seen = Snapshots.decoded(preview.of(photo.id(), owner, EDITOR));
        release.of(photo.id(), owner, masked.version(), EDITOR);
        var shown =
                Snapshots.decoded(readReleased.of(photo.id(), owner, Size.FULL).bytes());
        var whole = Snapshots.decoded(
                read.of(photo.id(), owner, Size.FULL, Purpose.HANDLING, EDITOR).bytes());
        for (int at : new int[] {5, 60, 115}) {
            assertThat(new java.awt.Color(whole.getRGB(at, at)).getRed()).isGreaterThan(200);
            assertThat(new java.awt.Color(shown.getRGB(at, at)).getRed()).isLessThan(200);
            assertThat(new java.awt.Color(seen.getRGB(at, at)).getRed()).isLessThan(200);
        }
        assertThat(new java.awt.Color(shown.getRGB(150, 300)).getRed()).isGreaterThan(200);
    }

    @Test
    void a_picture_is_public_only_while_it_is_released() {
        var owner = anOwner();
        var photo = kept(owner, Snapshots.jpeg(400, 400));
        assertThatThrownBy(() -> readReleased.of(photo.id(), owner, Size.FULL)).isInstanceOf(NotFound.class);
        var released = release.of(photo.id(), owner, photo.version(), EDITOR);
        assertThat(readReleased.of(photo.id(), owner, Size.SMALL).bytes()).isNotEmpty();
        withdraw.of(photo.id(), owner, EDITOR);
        assertThatThrownBy(() -> readReleased.of(photo.id(), owner, Size.FULL)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> release.of(photo.id(), owner, released.version(), EDITOR))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> release.of(photo.id(), owner, released.version() + 1, ANYONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_given_up_is_removed_from_the_store() {
        var owner = anOwner();
        var photo = kept(owner, Snapshots.jpeg(400, 400));
        var key = photo.key(Size.FULL);
        assertThat(files.read(key)).isPresent();
        delete.of(photo.id(), owner, "erasure", EDITOR);
        removals.run(NOW);
        assertThat(files.read(key)).isEmpty();
        var token = StagingToken.fresh();
        var taken = staged(token, Snapshots.jpeg(40, 40));
        discard.of(taken.id(), token);
        removals.run(NOW);
        assertThat(files.read(taken.key(Size.FULL))).isEmpty();
    }

    @Test
    void what_no_record_claims_within_a_day_is_dropped() {
        var token = StagingToken.fresh();
        var photo = staged(token, Snapshots.jpeg(40, 40));
        drop.run(NOW.plus(Duration.ofHours(23)));
        assertThat(find.staged(COMMUNITY, token).files()).hasSize(1);
        drop.run(NOW.plus(Duration.ofHours(25)));
        assertThat(find.staged(COMMUNITY, token).files()).isEmpty();
        removals.run(NOW);
        assertThat(files.read(photo.key(Size.FULL))).isEmpty();
    }

    @Test
    void a_file_that_nothing_knows_of_is_swept_and_the_others_stay() {
        var known = kept(anOwner(), Snapshots.jpeg(40, 40));
        var orphan = new FileKey(COMMUNITY, Uuid7.at(NOW), FileKey.Part.PICTURE);
        sealed.put(orphan, new byte[] {1, 2, 3});
        sweep.run(NOW.plus(Duration.ofHours(2)));
        assertThat(files.read(orphan)).isPresent();
        sweep.run(NOW.plus(Duration.ofDays(3)));
        assertThat(files.read(orphan)).isEmpty();
        assertThat(files.read(known.key(Size.FULL))).isPresent();
        assertThat(new AttachmentId(COMMUNITY, known.id().id())).isEqualTo(known.id());
    }
}
