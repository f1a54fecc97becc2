package org.jiayuan.archive;

/**
 * A file that somebody sends.
 *
 * @param community where it is sent to
 * @param token the secret of the form it belongs to
 * @param name what the sender calls it; says nothing about what it is
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String community, StagingToken token, String name, byte[] bytes) {

    @Override
    public String toString() {
        return "upload";
    }
}
