export { fingerprintOf, noFingerprint, phoneFingerprintOf, pseudonymOf } from './fingerprint';
export { keepIdNumber, keepPhone, openVault } from './keep';
export { fingerprintPhones } from './phones';
export { resealOld } from './reseal';
