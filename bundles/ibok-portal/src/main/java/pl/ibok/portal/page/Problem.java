package pl.ibok.portal.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import pl.ibok.api.web.Input;
import pl.ibok.portal.visit.PortalVisit;

/**
 * What went wrong, for programs: problem+json (RFC 9457).
 *
 * @param type {@code about:blank}: the status says it all
 * @param incident number to quote to the utility's IT; null when the fault is the sender's
 * @param errors field by field; null when no field is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String detail, String incident, List<FieldError> errors) {

    record FieldError(String field, String message) {}

    static Problem of(PortalVisit visit, Presentation presentation, Input<?> input) {
        List<FieldError> errors = new ArrayList<>();
        Typed.problems(visit, presentation, input).forEach((field, words) -> errors.add(new FieldError(field, words)));
        String title = visit.text("portal.error.422.title");
        return new Problem("about:blank", title, 422, visit.text("portal.error.422.detail"), null, errors);
    }
}
