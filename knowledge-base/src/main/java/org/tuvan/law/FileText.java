package org.tuvan.law;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of a file, whatever its format, or why they cannot be read. */
sealed interface FileText {

    int LARGEST_FILE = 10 * 1024 * 1024;

    Pattern MISREAD = Pattern.compile("Ä.iá»");

    /** @param notes what could not be read for certain, in Vietnamese */
    record Lines(List<String> lines, List<String> notes) implements FileText {}

    /** @param message Vietnamese, for the editor */
    record Unreadable(String message) implements FileText {}

    static FileText read(String fileName, byte[] content) {
        if (content.length > LARGEST_FILE) {
            return new Unreadable("Tệp lớn quá 10 MB. Chỉ nhận phần lời văn: xóa ảnh trong tệp rồi nhập lại.");
        }
        if (content.length == 0) {
            return new Unreadable("Tệp trống. Chọn tệp có lời văn của văn bản.");
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return WordFile.read(content);
        }
        if (startsWith(content, '%', 'P', 'D', 'F')) {
            return new Unreadable("Đây là tệp PDF. Hãy lấy bản .docx, .html hoặc .txt của văn bản.");
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Unreadable("Đây là tệp Word đời cũ (.doc). Mở bằng Word rồi lưu lại thành .docx.");
        }
        return decoded(fileName, content);
    }

    private static FileText decoded(String fileName, byte[] content) {
        if (looksLikeUtf16(content)) {
            return new Unreadable("Tệp dùng mã UTF-16 không có dấu BOM. Hãy lưu lại bằng mã UTF-8.");
        }
        String text;
        try {
            text = decode(content);
        } catch (CharacterCodingException _) {
            String guessed = new String(content, Charset.forName("windows-1252"));
            return new Unreadable(legacy(guessed)
                    .orElse("Tệp không phải văn bản mã UTF-8. Mở tệp, lưu lại bằng mã UTF-8 rồi nhập lại."));
        }
        var oldFont = legacy(text);
        if (oldFont.isPresent()) {
            return new Unreadable(oldFont.get());
        }
        if (text.indexOf('\0') >= 0) {
            return new Unreadable("Tệp không phải văn bản: có ký tự số 0. Chỉ nhận .txt, .html và .docx.");
        }
        return looksLikeHtml(fileName, text)
                ? new Lines(HtmlFile.lines(text), List.of())
                : new Lines(lines(text), List.of());
    }

    /** Composed letters and plain spaces, one line each. */
    static List<String> lines(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u00a0\\u2007\\u202f\\t]", " ")
                .replaceAll("[\\u200b\\u00ad\\ufeff]", "")
                .lines()
                .map(String::strip)
                .toList();
    }

    private static String decode(byte[] content) throws CharacterCodingException {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, content, 3);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, content, 2);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16BE, content, 2);
        }
        return strictly(StandardCharsets.UTF_8, content, 0);
    }

    private static String strictly(Charset charset, byte[] content, int from) throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(Arrays.copyOfRange(content, from, content.length)))
                .toString();
    }

    /** Every second byte of most letters, and of every space, is zero there. */
    private static boolean looksLikeUtf16(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            return false;
        }
        int looked = Math.min(content.length, 4096);
        var zeros = new int[2];
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += content[i] == 0 ? 1 : 0;
        }
        return Math.max(zeros[0], zeros[1]) > looked / 4 && Math.min(zeros[0], zeros[1]) <= looked / 100;
    }

    /** The word "Điều" as the encodings of the last century write it gives them away. */
    private static Optional<String> legacy(String text) {
        if (text.contains("§iÒu") || text.contains("®iÒu") || text.contains("§IÒU")) {
            return Optional.of("Tệp dùng mã TCVN3 (phông .VnTime). Hãy chuyển sang Unicode (UTF-8) rồi nhập lại.");
        }
        if (text.contains("Ñieàu") || text.contains("ñieàu") || text.contains("ÑIEÀU")) {
            return Optional.of("Tệp dùng mã VNI (phông VNI-Times). Hãy chuyển sang Unicode (UTF-8) rồi nhập lại.");
        }
        if (text.contains("Ði\u00ea\u00ccu") || text.contains("ði\u00ea\u00ccu")) {
            return Optional.of("Tệp dùng mã Windows-1258. Hãy lưu lại bằng mã UTF-8 rồi nhập lại.");
        }
        return MISREAD.matcher(text).find()
                ? Optional.of("Tệp bị lỗi mã: chữ UTF-8 đã bị đọc nhầm rồi lưu lại. Hãy lấy lại bản gốc.")
                : Optional.empty();
    }

    private static boolean looksLikeHtml(String fileName, String text) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String head = text.substring(0, Math.min(text.length(), 2000)).toLowerCase(Locale.ROOT);
        return name.endsWith(".html")
                || name.endsWith(".htm")
                || head.contains("<!doctype html")
                || head.contains("<html")
                || head.contains("<body");
    }

    private static boolean startsWith(byte[] content, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
