package org.tuvan.faq;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the shipped entries into the database at start, before anything can read the FAQ. What an editor has touched
 * stays as it is; what nobody touched follows the shipped text.
 */
@Component
public class StarterFaq {

    static final String EDITOR = "tuvan";

    private static final Logger log = LoggerFactory.getLogger(StarterFaq.class);

    private final FaqRepository repository;
    private final TransactionOperations transaction;
    private final Clock clock;

    StarterFaq(FaqRepository repository, TransactionOperations transaction, Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        load(shipped());
    }

    void load(List<StarterFile> files) {
        long changed = transaction.execute(_ -> store(files));
        log.info("Starter FAQ: {} entries shipped, {} new or updated", files.size(), changed);
    }

    /** The entries as they are shipped, whatever editors made of them since. */
    public static List<FaqEntry> entries() {
        return shipped().stream().map(StarterFile::entry).toList();
    }

    static List<StarterFile> shipped() {
        try {
            Resource[] resources = new PathMatchingResourcePatternResolver().getResources("classpath*:faq/*/*.md");
            return Arrays.stream(resources).map(StarterFile::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long store(List<StarterFile> files) {
        repository.lock();
        Map<String, FaqRepository.Origin> origins =
                repository.origins().stream().collect(Collectors.toMap(FaqRepository.Origin::slug, origin -> origin));
        long changed = files.stream()
                .filter(file -> store(file, origins.get(file.slug())))
                .count();
        if (changed > 0) {
            repository.raiseRevision();
        }
        return changed;
    }

    private boolean store(StarterFile file, FaqRepository.@Nullable Origin origin) {
        if (origin != null && (origin.edited() || file.hash().equals(origin.shippedHash()))) {
            return false;
        }
        int version = origin == null ? 1 : origin.version() + 1;
        FaqEntry entry = file.entry().with(FaqEntry.Status.PUBLISHED, version);
        repository.append(new FaqEntries.Version(entry, EDITOR, clock.instant()));
        repository.pointToShipped(entry, file.hash());
        return true;
    }
}
