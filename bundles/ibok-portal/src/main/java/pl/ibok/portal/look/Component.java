package pl.ibok.portal.look;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * A component made in Java: {@code <@ui.name parameter=…>nested</@ui.name>}. It knows nothing between two uses; what belongs to the page comes with the
 * {@link Call}.
 *
 * @param parameters those it has; another one is a mistake of the template
 */
record Component(Set<String> parameters, Drawing drawing) {

    /** How it writes itself. */
    @FunctionalInterface
    interface Drawing {
        void draw(Call call) throws TemplateException, IOException;
    }

    /** @param parameters names with a space between them */
    static Component of(String parameters, Drawing drawing) {
        return new Component(Set.of(parameters.split(" ")), drawing);
    }

    /** As a directive of one page. */
    TemplateDirectiveModel on(Kit page) {
        return new OnPage(this, page);
    }

    private record OnPage(Component component, Kit page) implements TemplateDirectiveModel {
        @Override
        @SuppressWarnings("rawtypes")
        public void execute(Environment env, Map parameters, TemplateModel[] loopVariables, TemplateDirectiveBody body)
                throws TemplateException, IOException {
            for (Object name : parameters.keySet()) {
                if (!component.parameters.contains(name)) {
                    throw new TemplateModelException("There is no parameter " + name + ", but " + component.parameters);
                }
            }
            component.drawing.draw(new Call(page, env.getOut(), parameters, body));
        }
    }
}
