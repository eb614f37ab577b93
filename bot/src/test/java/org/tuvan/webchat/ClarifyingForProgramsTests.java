package org.tuvan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The cases of an answer for programs, which are asked nothing back, over HTTP. */
@WebChatTest
class ClarifyingForProgramsTests {

    @LocalServerPort
    int port;

    @Test
    void tellsTheWholeAnswerAndItsCases() {
        var open = answer("Tôi muốn nghỉ việc thì phải báo trước bao nhiêu ngày?");
        assertThat(open.get("decision").asString()).isEqualTo("ANSWERED");
        assertThat(open.get("answer").asString()).contains("45 ngày", "30 ngày");
        assertThat(open.get("clarification").get("needed").asBoolean()).isTrue();
        assertThat(open.get("clarification").get("options").size()).isEqualTo(3);
    }

    @Test
    void answersTheCaseThatTheQuestionTells() {
        var told = answer("hợp đồng 1 năm nghỉ báo trước 30 ngày đúng không");
        assertThat(told.get("clarification").get("told").asString()).isEqualTo("Từ 12 đến 36 tháng");
        assertThat(told.get("answer").asString())
                .contains("30 ngày", "Việc cần làm")
                .doesNotContain("45 ngày");
        assertThat(told.get("clarification").get("wholeAnswer").asString()).contains("45 ngày");
    }

    @Test
    void tellsNoCasesOfAnAnswerWithoutAny() {
        var answer = answer("Công ty trả lương trễ bao nhiêu ngày thì sai, tôi có được thêm tiền lãi không?");
        assertThat(answer.get("clarification").isNull()).isTrue();
    }

    private JsonNode answer(String question) {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri("/api/answers")
                .body(Map.of("question", question))
                .retrieve()
                .requiredBody(JsonNode.class);
    }
}
