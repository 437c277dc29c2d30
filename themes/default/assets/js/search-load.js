// Files of data that the engine writes as scripts: each hands its name and its bytes to `put`.
(function () {
  'use strict';
  const api = globalThis.tiepcanSearch, waiting = {};
  api.put = (name, base64) => waiting[name]?.(base64);

  api.unpack = async (base64) => {
    const packed = new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]);
    return new Uint8Array(await new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer());
  };

  // A script element works on file://; over HTTP the same file is fetched as text, which a policy
  // of trusted types allows too.
  api.load = async (url, name) => {
    if (/^http/.test(location.protocol)) {
      try {
        return (await (await fetch(url)).text()).split('"')[3];
      } catch {
        // A policy without connect-src: the element may do.
      }
    }
    return new Promise((done) => {
      waiting[name] = done;
      const script = document.createElement('script');
      script.src = url;
      script.onload = script.onerror = () => done(null);
      document.head.append(script);
    });
  };
})();
