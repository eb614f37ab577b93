package org.tuvan.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How usual each term is in all questions, and in those of one topic. */
final class Background {

    private final Map<String, Bag> topics = new HashMap<>();
    private final double[] shares;

    Background(List<Profile> profiles, int terms) {
        shares = new double[terms];
        var phrases = new HashMap<String, List<Phrase>>();
        for (Profile profile : profiles) {
            phrases.computeIfAbsent(profile.entry().topic(), _ -> new ArrayList<>())
                    .addAll(profile.asked());
            Bag wording = profile.wording();
            for (int i = 0; i < wording.terms().length; i++) {
                shares[wording.terms()[i]] += (double) wording.counts()[i] / wording.texts() / profiles.size();
            }
        }
        phrases.forEach((topic, asked) -> topics.put(topic, Bag.of(asked)));
    }

    Bag topic(String slug) {
        return Objects.requireNonNull(topics.get(slug));
    }

    double share(int term) {
        return shares[term];
    }
}
