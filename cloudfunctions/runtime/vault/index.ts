export { fingerprintOf, noFingerprint, pseudonymOf } from './fingerprint';
export { keepIdNumber, keepPhone, openVault } from './keep';
export { resealOld } from './reseal';
