import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { SignInSettings } from '../../tasks/signIn/settings.ts';
import { isPublicHttps } from './session.ts';

/** Two years, in seconds: what browsers' own lists ask for. */
const HTTPS_ONLY = 'max-age=63072000';

/** A style sheet, script or typeface: it shows nothing by itself, so what holds for pages need not be said with each. */
const SHOWS_NOTHING = /^text\/(css|javascript)|^font\//;

/**
 * Nothing but our own files: no inline style or script, no frame, no other host; and at a public https address nothing
 * but https from then on.
 */
export function securityHeaders(settings: Pick<SignInSettings, 'address'>): MiddlewareHandler {
  const page = ownFilesOnly();
  const file = secureHeaders({
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: false,
    strictTransportSecurity: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  return async (c, next) => {
    await next();
    const headers = SHOWS_NOTHING.test(c.res.headers.get('content-type') ?? '') ? file : page;
    await headers(c, async () => {});
    if (isPublicHttps(c, settings)) c.header('Strict-Transport-Security', HTTPS_ONLY);
  };
}

function ownFilesOnly(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  });
}
