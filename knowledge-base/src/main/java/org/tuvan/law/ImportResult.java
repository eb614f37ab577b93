package org.tuvan.law;

import java.util.List;

/** What became of a file with the text of a statute. */
public sealed interface ImportResult {

    /**
     * The text is in the library.
     *
     * @param notes what an editor should look at again, in Vietnamese
     */
    record Imported(ImportedText text, List<String> notes) implements ImportResult {}

    /** Nothing is stored. */
    record Rejected(List<Problem> problems) implements ImportResult {}

    /**
     * Why a file cannot be taken.
     *
     * @param line where in the text, 0 when it is about the whole file
     * @param message Vietnamese, for the editor
     */
    record Problem(int line, String message) {

        static Problem ofFile(String message) {
            return new Problem(0, message);
        }

        /** "Dòng 120: Điều 5 đã có ở dòng 40." */
        public String written() {
            return line == 0 ? message : "Dòng %d: %s".formatted(line, message);
        }
    }
}
