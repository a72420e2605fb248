import './jitless.ts';
import './theme/palette.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { refuseStrayDrops } from './parts/stray-drops.ts';
import { styleElementsCarryNonce } from './theme/nonce.ts';
import { Theme } from './theme/theme.tsx';
import { ViewProvider } from './theme/view.tsx';

styleElementsCarryNonce();
refuseStrayDrops();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ViewProvider>
        <Theme>
          <App />
        </Theme>
      </ViewProvider>
    </StrictMode>,
  );
}
