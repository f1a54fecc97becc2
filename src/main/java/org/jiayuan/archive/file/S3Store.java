package org.jiayuan.archive.file;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket of anything that speaks S3: MinIO, Ceph, a cloud's own. It asks for nothing beyond the oldest part of
 * the protocol; that a file is whole and ours, its seal proves.
 */
public final class S3Store implements FileStore {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final String SEALED = "application/octet-stream";

    private final S3Client client;
    private final String bucket;

    /**
     * A bucket that is there already.
     *
     * @param endpoint where the server is; null for Amazon's own
     * @param pathStyle whether the bucket stands in the path and not in the host's name
     */
    public S3Store(
            @Nullable URI endpoint,
            String region,
            String bucket,
            String accessKey,
            String secretKey,
            boolean pathStyle) {
        this.bucket = bucket;
        this.client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .forcePathStyle(pathStyle)
                .serviceConfiguration(protocol -> protocol.chunkedEncodingEnabled(false))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(TO_ANSWER))
                .build();
    }

    @Override
    public void write(FileKey key, byte[] sealed) {
        client.putObject(
                request -> request.bucket(bucket).key(key.text()).contentType(SEALED), RequestBody.fromBytes(sealed));
    }

    @Override
    public void reseal(FileKey key, byte[] sealed) {
        write(key, sealed);
    }

    @Override
    public Optional<byte[]> read(FileKey key) {
        try {
            return Optional.of(
                    client.getObjectAsBytes(request -> request.bucket(bucket).key(key.text()))
                            .asByteArray());
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(FileKey key) {
        client.deleteObject(request -> request.bucket(bucket).key(key.text()));
    }

    @Override
    public List<FileKey> madeOn(LocalDate day) {
        return client
                .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(FileKey.day(day)))
                .contents()
                .stream()
                .map(S3Object::key)
                .map(FileKey::of)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void each(Consumer<FileKey> found) {
        client.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .map(FileKey::of)
                .flatMap(Optional::stream)
                .forEach(found);
    }

    @Override
    public void close() {
        client.close();
    }
}
