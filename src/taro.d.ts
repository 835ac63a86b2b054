/// <reference types="@tarojs/taro" />

/** A style sheet is imported for what it does; it has nothing to give. */
declare module '*.scss';
