package org.tuvan.attachment;

import org.jspecify.annotations.Nullable;

/**
 * A file as it comes with a message.
 *
 * @param size in bytes, as far as the channel says
 * @param content none when it is still to be fetched from the channel, or was too large to take
 * @param externalFileId where the channel keeps it
 */
public record NewFile(
        Kind kind,
        String fileName,
        String mediaType,
        long size,
        byte @Nullable [] content,
        @Nullable String externalFileId) {

    /** The channel's word for it. */
    public enum Kind {
        PHOTO,
        DOCUMENT,
        VOICE,
        VIDEO
    }
}
