package thekla.app.screens;

import java.util.List;
import thekla.article.ui.TitleImportPage;
import thekla.checkout.ui.PickUpPage;
import thekla.checkout.ui.TillFilePage;
import thekla.consent.ui.AskPage;
import thekla.consent.ui.ConsentTab;
import thekla.consent.ui.HistoryTab;
import thekla.consent.ui.TextsPage;
import thekla.customer.ui.CardPage;
import thekla.customer.ui.CustomerImportPage;
import thekla.customer.ui.ImportSubject;
import thekla.customer.ui.MergePage;
import thekla.goodsreceipt.ui.NotePage;
import thekla.goodsreceipt.ui.ReceiptPage;
import thekla.goodsreceipt.ui.ReportPage;
import thekla.goodsreceipt.ui.ShelfPage;
import thekla.notice.ui.ComposePage;
import thekla.notice.ui.MessagesTab;
import thekla.notice.ui.NoticesPage;
import thekla.notice.ui.SendersPage;
import thekla.notice.ui.SerialPage;
import thekla.notice.ui.TemplatesPage;
import thekla.order.ui.CustomerOrdersTab;
import thekla.order.ui.DeskCommands;
import thekla.order.ui.OrdersPage;
import thekla.paperwork.ui.SignedFormPage;
import thekla.privacy.ui.PrivacyPage;
import thekla.register.ui.ActivityPage;
import thekla.register.ui.ProfilePage;
import thekla.register.ui.RegisterPage;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.PrivacyKeys;

/** Every page and its keys. */
final class KeyPlaces {

  static final List<KeyPlace> ALL =
      List.of(
          new KeyPlace(
              "keys.own.everywhere",
              List.of(PageFrame.BACK, PageFrame.HELP, PrivacyKeys.TOGGLE, PrivacyKeys.PEEK),
              List.of()),
          DeskCommands.keys(),
          OrdersPage.keys(),
          CardPage.keys(
              List.of(DeskCommands.CONSENT_FORM),
              ConsentTab.keys(),
              List.of(HistoryTab.keys(), CustomerOrdersTab.keys(), MessagesTab.keys())),
          AskPage.keys(),
          ComposePage.keys(),
          MergePage.keys(),
          SignedFormPage.keys(),
          ReceiptPage.keys(),
          ReportPage.keys(),
          NotePage.keys(),
          ShelfPage.keys(),
          PickUpPage.keys(),
          TillFilePage.keys(),
          NoticesPage.keys(),
          SerialPage.keys(),
          ImportPage.keys(),
          CustomerImportPage.keys(ImportSubject.CUSTOMERS),
          CustomerImportPage.keys(ConsentList.SUBJECT),
          TitleImportPage.keys(),
          SettingsPage.keys(),
          KeysPage.keys(),
          TextsPage.keys(),
          TemplatesPage.keys(),
          SendersPage.keys(),
          PrivacyPage.keys(),
          ProfilePage.keys(),
          RegisterPage.keys(),
          ActivityPage.keys(),
          WelcomePage.keys());

  private KeyPlaces() {}
}
