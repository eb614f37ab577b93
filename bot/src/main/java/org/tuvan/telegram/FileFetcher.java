package org.tuvan.telegram;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;
import org.tuvan.attachment.Attachment.State;
import org.tuvan.attachment.Attachments;
import org.tuvan.attachment.Attachments.Fetch;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Replies;
import org.tuvan.telegram.TelegramApi.Outcome;

/** Fetches the files that came with messages; where that is not possible the worker is told what to do instead. */
final class FileFetcher {

    static final String TOO_LARGE = "Tệp anh/chị vừa gửi lớn hơn 20 MB nên tôi không nhận được. Anh/chị chụp ảnh từng"
            + " trang, hoặc cắt ngắn, nén tệp còn dưới 20 MB rồi gửi lại giúp.";
    private static final String WRONG_TYPE = "Loại tệp anh/chị vừa gửi tôi không nhận được. Anh/chị gửi lại bằng ảnh"
            + " chụp, PDF, Word hoặc Excel giúp.";
    private static final String GIVEN_UP = "Tôi đã thử nhiều lần nhưng chưa tải được tệp anh/chị gửi. Các tin nhắn khác"
            + " vẫn được lưu; anh/chị gửi lại tệp đó giúp.";

    private static final Logger log = LoggerFactory.getLogger(FileFetcher.class);
    private static final int TRIES = 5;

    /** Few at a time: each may be 20 MB in memory. */
    private static final int AT_A_TIME = 2;

    private final TelegramApi api;
    private final Attachments attachments;
    private final Replies replies;
    private final TransactionTemplate transaction;

    FileFetcher(TelegramApi api, Attachments attachments, Replies replies, TransactionTemplate transaction) {
        this.api = api;
        this.attachments = attachments;
        this.replies = replies;
        this.transaction = transaction;
    }

    /** Fetches a few files; says whether there were any. */
    boolean step() {
        var fetches = attachments.toFetch(AT_A_TIME);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            fetches.forEach(fetch -> threads.submit(() -> fetch(fetch)));
        }
        return !fetches.isEmpty();
    }

    private void fetch(Fetch fetch) {
        try {
            if (fetch.externalFileId() == null) {
                end(fetch, State.FAILED, GIVEN_UP);
                return;
            }
            switch (api.call(new GetFile(fetch.externalFileId()))) {
                case Outcome.Done<File>(File file) -> download(fetch, file);
                case Outcome.Refused<File> refused when tooLarge(refused) -> end(fetch, State.TOO_LARGE, TOO_LARGE);
                case Outcome<File> outcome -> failed(fetch, outcome);
            }
        } catch (RuntimeException e) {
            log.warn("File {} comes later", fetch.id(), e);
        }
    }

    private void download(Fetch fetch, File file) {
        if (file.getFileSize() != null && file.getFileSize() > Attachments.LARGEST) {
            end(fetch, State.TOO_LARGE, TOO_LARGE);
            return;
        }
        if (file.getFilePath() == null) {
            failed(fetch, new Outcome.NoAnswer<>("no path"));
            return;
        }
        switch (api.download(file.getFilePath(), Attachments.LARGEST)) {
            case Outcome.Done<byte[]>(byte[] content) -> store(fetch, content);
            case Outcome<byte[]> outcome -> failed(fetch, outcome);
        }
    }

    private void store(Fetch fetch, byte[] content) {
        transaction.executeWithoutResult(_ -> {
            switch (attachments.fetched(fetch, content)) {
                case STORED -> log.debug("File {} is stored", fetch.id());
                case TOO_LARGE -> tell(fetch, TOO_LARGE);
                case WRONG_TYPE -> tell(fetch, WRONG_TYPE);
            }
        });
    }

    /** The next try comes by itself, unless this was the last. */
    private void failed(Fetch fetch, Outcome<?> outcome) {
        log.warn(
                "File {}, try {}: {}",
                fetch.id(),
                fetch.attempts(),
                outcome.getClass().getSimpleName());
        if (fetch.attempts() >= TRIES) {
            end(fetch, State.FAILED, GIVEN_UP);
        }
    }

    private void end(Fetch fetch, State state, String notice) {
        transaction.executeWithoutResult(_ -> {
            attachments.failed(fetch, state);
            tell(fetch, notice);
        });
    }

    private void tell(Fetch fetch, String notice) {
        replies.say(fetch.conversationId(), Drafted.notice(notice, List.of()));
    }

    private static boolean tooLarge(Outcome.Refused<File> refused) {
        return refused.code() == 400
                && refused.description().toLowerCase(Locale.ROOT).contains("too big");
    }
}
