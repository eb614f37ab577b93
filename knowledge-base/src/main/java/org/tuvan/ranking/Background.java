package org.tuvan.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How usual each term is in all questions, and in those of one topic. */
final class Background {

    /** Added to every share, so that what nobody says has a logarithm. */
    static final double FLOOR = 0.001;

    private final Map<String, Bag> topics = new HashMap<>();
    private final double[] shares;
    private final double[] logShares;

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
        logShares = Arrays.stream(shares).map(share -> Math.log(share + FLOOR)).toArray();
    }

    Bag topic(String slug) {
        return Objects.requireNonNull(topics.get(slug));
    }

    double share(int term) {
        return shares[term];
    }

    double logShare(int term) {
        return logShares[term];
    }
}
