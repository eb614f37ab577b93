package org.tuvan.attachment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Which kinds of file we take, told by their first bytes: a name or a declared type can say anything. */
public final class FileTypes {

    private record Signature(int offset, byte[] bytes, String mediaType) {
        Signature(int offset, String latin1, String mediaType) {
            this(offset, latin1.getBytes(StandardCharsets.ISO_8859_1), mediaType);
        }

        boolean matches(byte[] content) {
            if (content.length < offset + bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (content[offset + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Signature> KNOWN = List.of(
            new Signature(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            new Signature(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            new Signature(0, "GIF8", "image/gif"),
            new Signature(8, "WEBP", "image/webp"),
            new Signature(4, "ftypheic", "image/heic"),
            new Signature(4, "ftypmif1", "image/heic"),
            new Signature(0, "%PDF-", "application/pdf"),
            new Signature(0, "PK\u0003\u0004", "application/zip"),
            new Signature(0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "application/x-ole-storage"),
            new Signature(0, "OggS", "audio/ogg"),
            new Signature(0, "ID3", "audio/mpeg"),
            new Signature(0, "\u00ff\u00fb", "audio/mpeg"),
            new Signature(8, "WAVE", "audio/wav"),
            new Signature(4, "ftypM4A", "audio/mp4"),
            new Signature(4, "ftyp", "video/mp4"),
            new Signature(0, "\u001aE\u00df\u00a3", "video/webm"));

    private FileTypes() {}

    /** @return the media type, none for what we do not take (programs, web pages, unknown data) */
    public static Optional<String> of(byte[] content) {
        return KNOWN.stream()
                .filter(signature -> signature.matches(content))
                .map(Signature::mediaType)
                .findFirst();
    }
}
