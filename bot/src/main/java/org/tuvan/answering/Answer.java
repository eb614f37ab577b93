package org.tuvan.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuvan.faq.FaqEntry;
import org.tuvan.law.Citation;
import org.tuvan.search.Match;

/** What can be said to one question, without knowing the talk around it. */
public sealed interface Answer {

    /** 0…1: how sure it is that this is what was asked. */
    double confidence();

    /** Sure enough to answer with this entry. */
    record Answered(FaqEntry entry, double confidence) implements Answer {}

    /** Not sure: up to three questions that may be meant, best first. */
    record Suggested(List<Match> matches) implements Answer {
        @Override
        public double confidence() {
            return matches.getFirst().confidence();
        }
    }

    /**
     * The rule changed within the time that was asked about.
     *
     * @param versions oldest first
     * @param unknownBefore whether the time asked about began before the first of them, with a law that we do not hold
     */
    record Changed(List<FaqEntry> versions, boolean unknownBefore, double confidence) implements Answer {}

    /** It is clear what was asked, but not what the law said then or will say. */
    record OtherLaw(FaqEntry now, double confidence) implements Answer {}

    /**
     * A place in the law was asked for, and nothing else.
     *
     * @param text the article in force, none when it is not in the library or does not have this place
     * @param inLibrary whether the library has the words of this article
     */
    record Article(Citation place, org.tuvan.law.@Nullable Article text, boolean inLibrary) implements Answer {
        @Override
        public double confidence() {
            return 1;
        }
    }

    /** Nothing that we may answer. */
    record Unresolved(double confidence) implements Answer {}

    /** Not a question. */
    record SmallTalk(Kind kind) implements Answer {

        /** What was meant; the name in lower case is the key of the reply's text. */
        public enum Kind {
            HELLO,
            THANKS,
            BYE,
            WHO_ARE_YOU,
            COMPLAINT,
            PERSON
        }

        @Override
        public double confidence() {
            return 1;
        }
    }

    /**
     * Danger or a deadline of days: a person has to act, whatever else can be said.
     *
     * @param answer what could be said to the question by itself
     */
    record Emergency(Kind kind, Answer answer) implements Answer {

        /** What sort of danger; the name in lower case is the key of the first help's text. */
        public enum Kind {
            ACCIDENT,
            VIOLENCE,
            HARASSMENT,
            HELD,
            CHILD,
            DEADLINE,
            DESPAIR
        }

        @Override
        public double confidence() {
            return answer.confidence();
        }
    }
}
