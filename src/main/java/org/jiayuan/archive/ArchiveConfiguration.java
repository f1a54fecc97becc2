package org.jiayuan.archive;

import org.jiayuan.archive.file.FileStore;
import org.jiayuan.archive.file.FolderStore;
import org.jiayuan.archive.file.S3Store;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which store of files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveSettings.class)
class ArchiveConfiguration {

    @Bean(destroyMethod = "close")
    FileStore fileStore(ArchiveSettings settings) {
        return switch (settings.store()) {
            case FOLDER -> new FolderStore(settings.folder());
            case S3 -> s3(settings.s3());
        };
    }

    private static S3Store s3(ArchiveSettings.Bucket bucket) {
        return new S3Store(
                bucket.endpoint(),
                bucket.region(),
                bucket.bucket(),
                bucket.accessKey(),
                bucket.secretKey(),
                bucket.pathStyle());
    }
}
