package org.tuvan.search;

import org.tuvan.faq.FaqEntries;

/** Keeps the index of this replica at the published state of the FAQ. */
final class IndexRefresher {

    private final FaqEntries entries;
    private final FaqSearch search;
    private long revision;

    IndexRefresher(FaqEntries entries) {
        this.entries = entries;
        revision = entries.revision();
        search = FaqSearch.over(entries.published());
    }

    FaqSearch search() {
        return search;
    }

    /** Looks once; returns whether there was something new. */
    boolean refresh() {
        long current = entries.revision();
        if (current == revision) {
            return false;
        }
        search.replaceEntries(entries.published());
        revision = current;
        return true;
    }
}
