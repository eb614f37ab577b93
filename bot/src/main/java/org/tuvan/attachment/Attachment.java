package org.tuvan.attachment;

/**
 * A file with a message.
 *
 * @param size in bytes
 */
public record Attachment(long id, NewFile.Kind kind, String fileName, String mediaType, long size, State state) {

    /** Whether we have its content. */
    public enum State {
        PENDING,
        STORED,
        TOO_LARGE,
        FAILED
    }
}
