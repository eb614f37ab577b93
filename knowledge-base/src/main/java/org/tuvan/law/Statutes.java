package org.tuvan.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The registry of the statutes that answers rest on, shipped as {@code law/statutes.yaml}. */
@Component
public class Statutes {

    public List<Statute> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<Statute> byNumber(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** "điểm a khoản 1 Điều 31 Luật Bảo hiểm xã hội 2024". */
    public String describe(Citation citation) {
        throw new UnsupportedOperationException(citation.law());
    }

    /** "khoản 1 Điều 35 Bộ luật Lao động 2019; Điều 7 Nghị định 145/2020/NĐ-CP, áp dụng từ 01/01/2021". */
    public String basis(List<Citation> citations, LocalDate appliesFrom) {
        throw new UnsupportedOperationException(citations + "" + appliesFrom);
    }
}
