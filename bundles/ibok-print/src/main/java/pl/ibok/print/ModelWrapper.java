package pl.ibok.print;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How models look in templates: records by their components also when they are package-private, enums by their lower-case name, an empty Optional as nothing. */
final class ModelWrapper extends DefaultObjectWrapper {

    ModelWrapper() {
        super(Configuration.VERSION_2_3_34);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value instanceof Optional<?> maybe) {
            return wrap(maybe.orElse(null));
        }
        if (value instanceof Enum<?> constant) {
            return super.wrap(constant.name().toLowerCase(Locale.ROOT));
        }
        return value instanceof Record || value instanceof Figures ? new Members(value) : super.wrap(value);
    }

    @Override
    public Object unwrap(TemplateModel model) throws TemplateModelException {
        return model instanceof Members members ? members.value : super.unwrap(model);
    }

    /** The public methods of an object: those without arguments as values, the others to be called. */
    private final class Members implements TemplateHashModel, TemplateScalarModel {
        private final Object value;

        Members(Object value) {
            this.value = value;
        }

        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            for (Method method : value.getClass().getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())) {
                    return method.getParameterCount() == 0
                            ? wrap(call(method))
                            : (TemplateMethodModelEx) arguments -> wrap(call(method, arguments));
                }
            }
            return null;
        }

        private Object call(Method method, List<?> arguments) throws TemplateModelException {
            Object[] plain = new Object[arguments.size()];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = tryUnwrapTo((TemplateModel) arguments.get(i), method.getParameterTypes()[i]);
            }
            return call(method, plain);
        }

        private Object call(Method method, Object... arguments) throws TemplateModelException {
            try {
                method.setAccessible(true);
                return method.invoke(value, arguments);
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                throw new TemplateModelException(method.getName() + " can't be called: " + e.getMessage(), e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public String getAsString() {
            return value.toString();
        }
    }
}
