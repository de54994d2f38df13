package thekla.ui;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Personal;

/**
 * What stands in front of one view. It keeps the last of what the view was told about a person, so
 * that it can be told again, masked or not.
 */
final class Front implements InvocationHandler, Rebuilding.Change {

  private final Masking masking;
  private final Object view;
  private final Map<Method, Object[]> told = new LinkedHashMap<>();
  private final Map<Method, IdentityHashMap<Object, Object>> originals = new LinkedHashMap<>();
  private final Rebuilding rebuilding = new Rebuilding(this);
  private IdentityHashMap<Object, Object> made = new IdentityHashMap<>();
  private boolean personal;
  private int place;

  Front(Masking masking, Object view) {
    this.masking = masking;
    this.view = view;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a proxy is equal to itself alone
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> arguments != null && proxy == arguments[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "in front of " + view.getClass().getSimpleName();
      };
    }
    if (arguments == null) {
      return call(method, null);
    }
    masking.news();
    personal = false;
    told.remove(method);
    place = 0;
    Object[] shown = rebuilt(method, arguments);
    if (personal) {
      told.put(method, arguments);
    }
    return call(method, shown);
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    method.setAccessible(true);
    try {
      return method.invoke(view, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object[] rebuilt(Method method, Object[] arguments) {
    made = new IdentityHashMap<>();
    Parameter[] parameters = method.getParameters();
    Object[] shown = arguments.clone();
    for (int i = 0; i < shown.length; i++) {
      shown[i] = rebuilding.rebuilt(arguments[i], parameters[i].getAnnotation(Personal.class));
    }
    originals.put(method, made);
    return shown;
  }

  /** Tells the view again what concerns a person. */
  void replay() {
    place = 0;
    for (Map.Entry<Method, Object[]> call : new LinkedHashMap<>(told).entrySet()) {
      try {
        call(call.getKey(), rebuilt(call.getKey(), call.getValue()));
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(Arrays.toString(call.getKey().getParameterTypes()), e);
      }
    }
  }

  @Nullable Object real(Object shown) {
    for (IdentityHashMap<Object, Object> each : originals.values()) {
      Object found = each.get(shown);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Counts what is masked, always in the same order. */
  int next() {
    return ++place;
  }

  @Override
  public String mask(String column, String value) {
    personal = true;
    return masking.text(this, column, value);
  }

  @Override
  public boolean isOn() {
    personal = true;
    return masking.isOn();
  }

  @Override
  public long number(String column, long value) {
    personal = true;
    return masking.number(this, column, value);
  }

  @Override
  public String marked(String text) {
    String shown = masking.sentence(this, text);
    if (!shown.equals(text)) {
      personal = true;
    }
    return shown;
  }

  @Override
  public void made(Object original, Object copy) {
    made.put(copy, original);
  }
}
