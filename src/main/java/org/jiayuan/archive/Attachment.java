package org.jiayuan.archive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.archive.file.FileKey;
import org.jiayuan.archive.file.FileKey.Part;
import org.jiayuan.audit.Entry;
import org.jiayuan.platform.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;
import tools.jackson.core.type.TypeReference;

/** A photo or a document that somebody added. It holds what is known of the file, not the file. */
@Table(schema = "archive", name = "attachments")
public class Attachment {

    private static final TypeReference<List<Mask>> MASKS = new TypeReference<>() {};

    @Id
    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private final AttachmentId id;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private final SentFile file;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private @Nullable Release release;

    @Version
    private int version;

    private State state;
    private @Nullable String token;
    private @Nullable String owner;
    private Json masks;

    /** Its key: the community it was added in, and an id. */
    public record AttachmentId(String communityCode, UUID id) {}

    /** How far it has come. */
    public enum State {
        /** Sent, and belongs to nothing yet. */
        STAGED,
        /** Belongs to a record; only those who work with it see it. */
        KEPT,
        /** Everybody may see it as it was released. */
        RELEASED
    }

    Attachment(AttachmentId id, SentFile file, State state, @Nullable String token, Json masks) {
        this.id = id;
        this.file = file;
        this.state = state;
        this.token = token;
        this.masks = masks;
    }

    /** One that belongs to nothing yet; its sender has the token. */
    static Attachment staged(AttachmentId id, SentFile file, StagingToken token) {
        return new Attachment(id, file, State.STAGED, token.digest(), Json.of(List.of()));
    }

    public AttachmentId id() {
        return id;
    }

    /** What is known of the file. */
    public SentFile file() {
        return file;
    }

    /** Counts changes: whoever masks or releases it says which one she has seen. */
    public int version() {
        return version;
    }

    public State state() {
        return state;
    }

    /** The record it belongs to, {@code matter/2026-418}; null while it is staged. */
    public @Nullable String owner() {
        return owner;
    }

    /** What is to be covered when it is released. */
    public List<Mask> masks() {
        return masks.as(MASKS);
    }

    /** Whether everybody may see it. */
    public boolean isReleased() {
        return state == State.RELEASED;
    }

    /** Who released it and when; null if it is not released. */
    public @Nullable Release release() {
        return release;
    }

    /** @throws OptimisticLockingFailureException if it has changed since somebody looked at it */
    Attachment seenAs(int seen) {
        if (version != seen) {
            throw new OptimisticLockingFailureException("an attachment has changed meanwhile");
        }
        return this;
    }

    /** @throws DocumentIsNotShown if it is no picture */
    Attachment picture() {
        if (!file.isPicture()) {
            throw new DocumentIsNotShown();
        }
        return this;
    }

    boolean isStagedWith(StagingToken secret) {
        return state == State.STAGED && secret.digest().equals(token);
    }

    /** It belongs to a record from now on. */
    void claim(String record) {
        require(state == State.STAGED);
        state = State.KEPT;
        token = null;
        owner = record;
    }

    void mask(List<Mask> rectangles) {
        masks = Json.of(rectangles);
    }

    /** Everybody may see it from now on. */
    void release(Release of) {
        require(state != State.STAGED);
        state = State.RELEASED;
        release = of;
    }

    /** Nobody but those who work with it sees it from now on. */
    void withdraw() {
        require(state == State.RELEASED);
        state = State.KEPT;
        release = null;
    }

    private void require(boolean rightState) {
        if (!rightState) {
            throw new IllegalStateException("it is " + state);
        }
    }

    /** Where the whole file lies. */
    FileKey key(Size size) {
        return key(id, file.mediaType(), size);
    }

    private static FileKey key(AttachmentId id, String mediaType, Size size) {
        var part = mediaType.equals(SentFile.PICTURE) ? size.kept() : Part.DOCUMENT;
        return new FileKey(id.communityCode(), id.id(), part);
    }

    /** Where the files of one lie that only those see who work with it. */
    static List<FileKey> keys(AttachmentId id, String mediaType) {
        return Arrays.stream(Size.values())
                .map(size -> key(id, mediaType, size))
                .distinct()
                .toList();
    }

    /** Where its files for everybody lie; none if it is not released. */
    List<FileKey> releasedKeys() {
        var files = release;
        return files == null
                ? List.of()
                : Arrays.stream(Size.values())
                        .map(size -> new FileKey(id.communityCode(), files.release(), size.released()))
                        .toList();
    }

    /** An entry of the log about it. */
    Entry entry(String action, Map<String, String> detail) {
        var more = new HashMap<>(detail);
        more.put("attachment", id.id().toString());
        return new Entry(id.communityCode(), null, action, Objects.requireNonNull(owner), file.uploadedBy(), more);
    }
}
