package pl.ibok.portal.look;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ui} in a template: the portal's components, for one page. Those of nearly every page are made in Java, because a FreeMarker macro costs ten times as much;
 * the others are macros of {@code ui.ftlh}, which is read by the pages that use one of them.
 */
final class Kit implements TemplateHashModel {
    private static final String MACROS = "/ui.ftlh";
    private static final Map<String, Component> COMPONENTS = components();
    private static final Map<String, Written> WRITTEN = Written.all();

    private final Shell shell;
    private final Messages messages;
    private final Formats formats;
    private final Input input;
    private final Kept kept;
    private final Icon icon;
    private final TableParts table = new TableParts();

    Kit(Shell shell, Messages messages, Formats formats, Input input, Kept kept) {
        this.shell = shell;
        this.messages = messages;
        this.formats = formats;
        this.input = input;
        this.kept = kept;
        this.icon = new Icon(shell.asset("icons.svg"));
    }

    private static Map<String, Component> components() {
        Map<String, Component> parts = new HashMap<>();
        PageFrame.into(parts);
        Layout.into(parts);
        Controls.into(parts);
        TableParts.into(parts);
        Pieces.into(parts);
        return Map.copyOf(parts);
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        Component component = COMPONENTS.get(name);
        if (component != null) {
            return component.on(this);
        }
        Written written = WRITTEN.get(name);
        if (written != null) {
            TemplateMethodModelEx method = arguments -> written.of(formats, arguments);
            return method;
        }
        return macro(name);
    }

    private static TemplateModel macro(String name) throws TemplateModelException {
        try {
            return Environment.getCurrentEnvironment().importLib(MACROS, null).get(name);
        } catch (IOException | TemplateException e) {
            throw new TemplateModelException(MACROS + " can't be read", e);
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    Shell shell() {
        return shell;
    }

    Input input() {
        return input;
    }

    Formats formats() {
        return formats;
    }

    Icon icon() {
        return icon;
    }

    TableParts table() {
        return table;
    }

    String words(String key, Object... arguments) {
        return messages.text(formats, key, arguments);
    }

    void kept(Call call, List<Object> key, Component.Drawing drawing) throws TemplateException, IOException {
        kept.write(call, key, drawing);
    }
}
