import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication, provideClientHydration } from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';

/** Angular owns an element of its own in the body. */
const Entry = Component({
  selector: 'app-root',
  template: '<main><input id="price"><button id="buy" (click)="buy()">買い注文 {{ bought() }}</button></main>',
})(
  class {
    bought = signal(0);
    buy() {
      this.bought.update((count) => count + 1);
    }
  },
);

const PROVIDERS = [provideZonelessChangeDetection(), provideClientHydration()];

export const render = (script) =>
  renderApplication(
    (context) => bootstrapApplication(Entry, { providers: [...PROVIDERS, provideServerRendering()] }, context),
    {
      document: `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>Angular</title><script src="${script}" defer></script></head><body><app-root></app-root></body></html>`,
      url: 'https://app.bitbank.cc/trade/btc_jpy',
      allowedHosts: ['app.bitbank.cc'],
    },
  );

export const hydrate = () => bootstrapApplication(Entry, { providers: PROVIDERS });
