package pl.ibok.notices.letter;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fills a template. A template sees plain values only: no Java, no files, no other templates; what it writes ends at 64 000 characters. Text put in keeps its line
 * breaks but can't begin a line, so that it makes neither a button nor a subject.
 */
public final class Composer {
    private static final int MOST_KEPT = 500;

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    public Composer() {
        configuration.setTemplateLoader(null);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("0.###");
    }

    /** To whom and from whom. */
    public record Frame(String utility, String phone, String recipient) {}

    /**
     * @param topic named in what is wrong
     * @throws Mistake when the template does not compile, or wants a fact that is not there
     */
    public Letter compose(String topic, String text, Locale locale, Map<String, Object> facts, Frame frame) {
        Template template = compiled(topic, text);
        SimpleHash model = new SimpleHash(configuration.getObjectWrapper());
        facts.forEach((name, value) -> model.put(name, model(value)));
        model.put("fmt", new Figures(locale));
        model.put("utility", Map.of("name", safe(frame.utility()), "phone", safe(frame.phone())));
        model.put("recipient", Map.of("name", safe(frame.recipient())));
        try (LimitedWriter out = new LimitedWriter()) {
            template.createProcessingEnvironment(model, out).process();
            return Letter.of(out.toString());
        } catch (TemplateException e) {
            throw new Mistake(value(e.getLineNumber()), value(e.getColumnNumber()), e.getMessageWithoutStackTop(), e);
        } catch (LimitedWriter.Full e) {
            throw new Mistake(0, 0, e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it compiles. */
    public void check(String topic, String text) {
        compiled(topic, text);
    }

    private Template compiled(String topic, String text) {
        Template known = compiled.get(text);
        if (known != null) {
            return known;
        }
        try {
            Template made = new Template(topic, new StringReader(text), configuration);
            if (compiled.size() >= MOST_KEPT) {
                compiled.clear();
            }
            compiled.put(text, made);
            return made;
        } catch (ParseException e) {
            throw new Mistake(e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateModel model(Object value) {
        if (value instanceof Number number) {
            return new SimpleNumber(number);
        }
        if (value instanceof Boolean flag) {
            return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof LocalDate day) {
            return new Moment(day);
        }
        return value instanceof Instant moment ? new Moment(moment) : new SimpleScalar(safe(value.toString()));
    }

    /** Line breaks stay within the line; a leading hyphen becomes a dash. */
    private static String safe(String text) {
        String lines = text == null
                ? ""
                : text.strip().replace("\r\n", "\n").replace('\r', '\n').replace('\n', Letter.BREAK);
        return lines.startsWith("-") ? "\u2013" + lines.substring(1) : lines;
    }

    private static int value(Integer number) {
        return number == null ? 0 : number;
    }

    /** What is wrong with a template, and where; line and column 0 when that is not known. */
    public static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final int column;

        Mistake(int line, int column, String message, Throwable cause) {
            super(message, cause);
            this.line = line;
            this.column = column;
        }

        public int line() {
            return line;
        }

        public int column() {
            return column;
        }
    }
}
