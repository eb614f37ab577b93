package org.tuvan.faq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.tuvan.fact.FactQuestion;
import org.tuvan.law.Citation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a version of an entry lies in its row: lists as arrays, citations as JSON. */
final class FaqRows implements RowMapper<FaqEntries.Version> {

    private final JsonMapper mapper = JsonMapper.builder().build();

    Map<String, @Nullable Object> values(FaqEntries.Version version) {
        FaqEntry entry = version.entry();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("slug", entry.slug());
        values.put("version", entry.version());
        values.put("status", entry.status().name());
        values.put("topic", entry.topic());
        values.put("question", entry.question());
        values.put("variants", entry.variants().toArray(String[]::new));
        values.put("answer", entry.answer());
        values.put("citations", mapper.writeValueAsString(entry.citations()));
        values.put("appliesFrom", entry.appliesFrom());
        values.put("appliesTo", entry.appliesTo());
        values.put("audience", entry.audience().name());
        values.put("reviewBy", entry.reviewBy());
        values.put("related", entry.related().toArray(String[]::new));
        values.put("earlierVersionOf", entry.earlierVersionOf());
        values.put("asks", entry.asks() == null ? null : mapper.writeValueAsString(entry.asks()));
        values.put("editor", version.editor());
        values.put("changedAt", version.at().atOffset(ZoneOffset.UTC));
        return values;
    }

    @Override
    public FaqEntries.Version mapRow(ResultSet row, int number) throws SQLException {
        return new FaqEntries.Version(
                entry(row),
                row.getString("editor"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private FaqEntry entry(ResultSet row) throws SQLException {
        return new FaqEntry(
                row.getString("slug"),
                row.getString("topic"),
                row.getString("question"),
                texts(row, "variants"),
                row.getString("answer"),
                mapper.readValue(row.getString("citations"), new TypeReference<List<Citation>>() {}),
                row.getObject("applies_from", LocalDate.class),
                row.getObject("applies_to", LocalDate.class),
                FaqEntry.Audience.valueOf(row.getString("audience")),
                row.getObject("review_by", LocalDate.class),
                FaqEntry.Status.valueOf(row.getString("status")),
                row.getInt("version"),
                texts(row, "related"),
                row.getString("earlier_version_of"),
                row.getString("asks") instanceof String asks ? mapper.readValue(asks, FactQuestion.class) : null);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
