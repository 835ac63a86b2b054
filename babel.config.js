// Read by Taro's webpack runner only; jest brings its own presets (config/jest.config.cjs).
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] };
