package thekla.house.forbidden.order.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.order.OrderLine;

/** Shows its view what it knows of a person, whether the screen is masked or not. */
final class BarefacedPresenter {

  private @Nullable View view;

  interface View {
    void show(List<OrderLine> lines);
  }

  void attach(View shown) {
    view = shown;
  }

  void tell(List<OrderLine> lines) {
    View shown = view;
    if (shown != null) {
      shown.show(lines);
    }
  }
}
