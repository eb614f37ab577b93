package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tuvan.attachment.Attachment;
import org.tuvan.attachment.Attachment.State;
import org.tuvan.attachment.Attachments;
import org.tuvan.testing.TelegramAnswer;
import org.tuvan.testing.TelegramWorker;

class FileFetcherTests {

    private static final byte[] PHOTO = "\u00ff\u00d8\u00ff\u00e0 a photo".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] HEIC = "\0\0\0\u0018ftypheic....".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] VOICE = "OggS a voice".getBytes(StandardCharsets.ISO_8859_1);

    private final TelegramDesk desk = new TelegramDesk();
    private final FileFetcher fetcher = desk.fetcher();
    private final TelegramWorker hanh = desk.telegram.worker(77, "Hạnh");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void storesWhatItFetches() {
        hanh.sendsPhoto(PHOTO, "hợp đồng");
        hanh.sendsDocument(HEIC, "IMG_1.HEIC");
        hanh.sendsDocument(VOICE, "ghi âm.ogg");
        receive();
        assertThat(fetcher.step()).isTrue();
        fetcher.step();
        assertThat(fetcher.step()).isFalse();
        assertThat(file(0).state()).isEqualTo(State.STORED);
        assertThat(file(0).mediaType()).isEqualTo("image/jpeg");
        assertThat(desk.the(Attachments.class).content(desk.talk(77).id(), file(0).id()))
                .hasValueSatisfying(content -> assertThat(content.bytes()).isEqualTo(PHOTO));
        assertThat(file(1).mediaType()).isEqualTo("image/heic");
        assertThat(file(2).mediaType()).isEqualTo("audio/ogg");
    }

    @Test
    void tellsTheWorkerWhatToDoWithAFileOfAnotherKind() {
        hanh.sendsDocument("MZ a program".getBytes(StandardCharsets.ISO_8859_1), "quà.exe");
        receive();
        fetcher.step();
        assertThat(file(0).state()).isEqualTo(State.FAILED);
        assertThat(told()).contains("PDF, Word");
    }

    @Test
    void tellsTheWorkerWhatToDoWithAFileThatIsLargerThanItWasSaidToBe() {
        byte[] large = Arrays.copyOf(PHOTO, 30_000_000);
        String id = desk.telegram.addFile(large);
        hanh.sends(message -> message.putObject("document")
                .put("file_id", id)
                .put("file_unique_id", id)
                .put("file_name", "lớn.jpg"));
        receive();
        fetcher.step();
        assertThat(file(0).state()).isEqualTo(State.TOO_LARGE);
        assertThat(told()).contains("20 MB");
    }

    @Test
    void stopsReadingAFileThatDoesNotEnd() {
        byte[] large = Arrays.copyOf(PHOTO, 30_000_000);
        hanh.sendsPhoto(PHOTO, "");
        receive();
        String id = desk.telegram.addFile(large);
        desk.telegram.script("getFile", TelegramAnswer.ok("{\"file_id\":\"x\",\"file_path\":\"files/" + id + "\"}"));
        fetcher.step();
        assertThat(file(0).state()).isEqualTo(State.TOO_LARGE);
        assertThat(told()).contains("20 MB");
    }

    @Test
    void triesAgainAndAgainButNotForEver() {
        hanh.sendsPhoto(PHOTO, "");
        receive();
        desk.telegram.script(
                "getFile",
                TelegramAnswer.error(500, "oh"),
                new TelegramAnswer.Cut(),
                new TelegramAnswer.Body(200, "<html>"),
                TelegramAnswer.error(400, "Bad Request: file is temporarily unavailable"),
                TelegramAnswer.ok("{\"file_id\":\"x\",\"file_path\":\"files/gone\"}"));
        for (int i = 0; i < 4; i++) {
            fetcher.step();
            assertThat(fetcher.step()).isFalse();
            assertThat(file(0).state()).isEqualTo(State.PENDING);
            desk.clock.turn(Duration.ofMinutes(64));
        }
        fetcher.step();
        assertThat(file(0).state()).isEqualTo(State.FAILED);
        assertThat(told()).contains("gửi lại tệp");
    }

    @Test
    void getsItAtASecondTry() {
        hanh.sendsPhoto(PHOTO, "");
        receive();
        desk.telegram.script("getFile", TelegramAnswer.tooManyRequests(5));
        fetcher.step();
        desk.clock.turn(Duration.ofMinutes(1));
        fetcher.step();
        assertThat(file(0).state()).isEqualTo(State.STORED);
    }

    private void receive() {
        desk.poller().step();
    }

    private Attachment file(int message) {
        return desk.messages(77).get(message).attachments().getFirst();
    }

    private String told() {
        return desk.messages(77).getLast().text();
    }
}
