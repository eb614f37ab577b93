package org.tuvan.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The bot's words, from {@code answering/texts.yaml}; {@code {name}} marks what is filled in. */
@Component
public class Texts {

    private final Map<String, String> texts = load();

    /** @throws IllegalArgumentException when there is no such text */
    public String get(String key, Object... namesAndValues) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            text = text.replace("{" + namesAndValues[i] + "}", String.valueOf(namesAndValues[i + 1]));
        }
        return text;
    }

    private static Map<String, String> load() {
        try (var stream = Texts.class.getResourceAsStream("/answering/texts.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
