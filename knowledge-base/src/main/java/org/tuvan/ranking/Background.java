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
        var wordings = new HashMap<String, List<Wording>>();
        for (Profile profile : profiles) {
            Wording wording = profile.wording();
            wordings.computeIfAbsent(profile.entry().topic(), _ -> new ArrayList<>())
                    .add(wording);
            for (int i = 0; i < wording.terms().length; i++) {
                shares[wording.terms()[i]] += (double) wording.count(i) / wording.texts() / profiles.size();
            }
        }
        wordings.forEach((topic, all) -> topics.put(topic, Bag.together(all)));
    }

    Bag topic(String slug) {
        return Objects.requireNonNull(topics.get(slug));
    }

    double share(int term) {
        return shares[term];
    }
}
