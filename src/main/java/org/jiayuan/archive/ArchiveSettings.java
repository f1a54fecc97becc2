package org.jiayuan.archive;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are kept.
 *
 * @param store in a folder or in an S3 store; several nodes need a folder they share, or the latter
 * @param folder the folder
 * @param scanner host and port of a virus scanner; empty if there is none
 */
@ConfigurationProperties("jiayuan.archive")
record ArchiveSettings(
        @DefaultValue("folder") Kind store,
        @DefaultValue("data/files") Path folder,
        @DefaultValue Bucket s3,
        @DefaultValue("") String scanner) {

    ArchiveSettings {
        if (!scanner.isEmpty() && !scanner.matches("\\S+:[0-9]{1,5}")) {
            throw new IllegalArgumentException("JIAYUAN_ARCHIVE_SCANNER must be host:port");
        }
    }

    /** What kind of store. */
    enum Kind {
        FOLDER,
        S3
    }

    /**
     * A bucket of an S3 store.
     *
     * @param endpoint where the server is; without it, Amazon's own
     * @param pathStyle whether the bucket stands in the path and not in the host's name
     */
    record Bucket(
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("jiayuan") String bucket,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("true") boolean pathStyle) {}
}
