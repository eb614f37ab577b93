package org.tuvan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.cases.CaseFixtures.MONDAY;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tuvan.cases.CaseReplies.Reply;
import org.tuvan.cases.CaseReplies.Words;
import org.tuvan.staff.StaffMember;

@CaseTest
class CaseRepliesTests {

    @Autowired
    CaseReplies replies;

    @Autowired
    CaseFixtures given;

    StaffMember lan;
    StaffMember minh;

    @BeforeEach
    void staff() {
        lan = given.lan();
        minh = given.minh();
    }

    @Test
    void repliesOnlyForWhoHasTheCase() {
        var hanh = given.claimedBy(lan);
        long seen = given.lastMessage(hanh);
        assertThat(replies.reply(hanh.code(), minh, new Words("Chào", List.of(), seen)))
                .isEqualTo(new Reply.NotYours());
        assertThat(replies.reply(hanh.code(), lan, new Words("Chào chị Hạnh", List.of(), seen)))
                .isInstanceOf(Reply.Sent.class);
        assertThat(given.found(hanh).firstRepliedAt()).isEqualTo(MONDAY);
        assertThat(replies.reply(hanh.code(), lan, new Words(" \n", List.of(), seen)))
                .isEqualTo(new Reply.NothingSaid());
    }

    @Test
    void asksFirstWhenTheWorkerHasSaidMoreMeanwhile() {
        var hanh = given.claimedBy(lan);
        long seen = given.lastMessage(hanh);
        given.says(hanh, "Em vừa nhận được quyết định");
        var words = new Words("Chị gửi quyết định nhé", List.of(), seen);
        assertThat(replies.reply(hanh.code(), lan, words)).isEqualTo(new Reply.MovedOn(1));
        var again = new Words("Chị gửi quyết định nhé", List.of(), given.lastMessage(hanh));
        assertThat(replies.reply(hanh.code(), lan, again)).isInstanceOf(Reply.Sent.class);
    }
}
