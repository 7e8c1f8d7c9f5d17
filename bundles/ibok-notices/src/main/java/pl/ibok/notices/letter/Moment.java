package pl.ibok.notices.letter;

import freemarker.template.TemplateScalarModel;
import java.time.temporal.Temporal;

/** A day or an instant in a template; {@code fmt} writes it. */
record Moment(Temporal value) implements TemplateScalarModel {
    @Override
    public String getAsString() {
        return value.toString();
    }
}
