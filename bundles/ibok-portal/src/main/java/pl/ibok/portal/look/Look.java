package pl.ibok.portal.look;

import freemarker.core.Environment;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What every template finds beside its own model. */
public final class Look {
    private Look() {}

    /**
     * The names that every page builds on: {@code shell}, {@code input}, {@code t} (messages), {@code fmt}
     * (numbers and dates), {@code today}, {@code bars} (charts) and {@code ui} (the components).
     *
     * @param today the business day, which decides where a year or "today" is said
     * @param input what came back with a form; {@link Input#NONE} on a page shown for the first time
     */
    public static Map<String, Object> variables(
            Shell shell, Messages messages, Kept kept, LocalDate today, Input input) {
        Formats formats = new Formats(shell.locale(), today);
        return Map.of(
                "shell", shell,
                "input", input,
                "fmt", formats,
                "today", today,
                "t", new Translate(messages, formats),
                "ui", new Kit(shell, messages, formats, input, kept),
                "bars", new BarsMethod(formats));
    }

    /** {@code t('key', argument…)}. */
    private record Translate(Messages messages, Formats formats) implements TemplateMethodModelEx {
        @Override
        @SuppressWarnings("rawtypes")
        public Object exec(List arguments) throws TemplateModelException {
            Object[] plain = new Object[arguments.size()];
            DefaultObjectWrapper wrapper =
                    (DefaultObjectWrapper) Environment.getCurrentEnvironment().getObjectWrapper();
            for (int i = 0; i < plain.length; i++) {
                plain[i] = wrapper.unwrap((TemplateModel) arguments.get(i));
            }
            return messages.text(
                    formats, String.valueOf(plain[0]), java.util.Arrays.copyOfRange(plain, 1, plain.length));
        }
    }
}
