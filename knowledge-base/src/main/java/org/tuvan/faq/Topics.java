package org.tuvan.faq;

import java.util.Comparator;
import java.util.List;

/** All topics, in the order of the menu: what workers ask most comes first, neighbours stay together. */
final class Topics {

    static final List<Topic> ALL = List.of(
            new Topic("hop-dong", "Hợp đồng lao động"),
            new Topic("thu-viec", "Thử việc, học nghề"),
            new Topic("tien-luong", "Tiền lương, thưởng"),
            new Topic("thoi-gio-lam-viec", "Giờ làm, nghỉ phép, nghỉ lễ"),
            new Topic("lam-them-gio", "Làm thêm giờ, làm đêm"),
            new Topic("cham-dut-hop-dong", "Nghỉ việc, bị cho nghỉ việc"),
            new Topic("tro-cap", "Trợ cấp thôi việc, mất việc"),
            new Topic("that-nghiep", "Bảo hiểm thất nghiệp"),
            new Topic("ky-luat", "Kỷ luật, bồi thường"),
            new Topic("bao-hiem-xa-hoi", "Bảo hiểm xã hội"),
            new Topic("thai-san", "Thai sản"),
            new Topic("om-dau", "Ốm đau"),
            new Topic("bao-hiem-y-te", "Bảo hiểm y tế"),
            new Topic("nghi-huu", "Nghỉ hưu, lương hưu"),
            new Topic("tai-nan-lao-dong", "Tai nạn lao động, bệnh nghề nghiệp"),
            new Topic("an-toan", "An toàn lao động"),
            new Topic("tranh-chap", "Tranh chấp, khiếu nại, đình công"),
            new Topic("cong-doan", "Công đoàn"),
            new Topic("doi-thoai", "Đối thoại, thỏa ước tập thể"),
            new Topic("lao-dong-nu", "Lao động nữ"),
            new Topic("chua-thanh-nien", "Người dưới 18 tuổi đi làm"),
            new Topic("nuoc-ngoai", "Lao động nước ngoài, đi làm nước ngoài"),
            new Topic("nhom-khac", "Nhóm lao động khác"));

    static final Comparator<FaqEntry> MENU_ORDER =
            Comparator.<FaqEntry>comparingInt(entry -> position(entry.topic())).thenComparing(FaqEntry::question);

    private Topics() {}

    static boolean contains(String slug) {
        return ALL.stream().anyMatch(topic -> topic.slug().equals(slug));
    }

    static int position(String slug) {
        return ALL.stream().map(Topic::slug).toList().indexOf(slug);
    }
}
