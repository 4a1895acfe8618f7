import tseslint from "typescript-eslint";
import reactHooks from "eslint-plugin-react-hooks";
import eslint from "@eslint/js";

// Run from the root (`npm run check`). Who may import whom is not asked here: tests/architecture and dependency-cruiser do.
// What asks for types stands in oxlint.json.
export default tseslint.config(
  { ignores: ["**/dist/**", "**/node_modules/**", ".nx/**", ".cache/**", "docs/**", "data/**"] },
  eslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    // What a decorator is given is a value.
    languageOptions: { parserOptions: { experimentalDecorators: true, emitDecoratorMetadata: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Off: the compiler checks names itself, and Nest's options classes trip it.
      "no-undef": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
    },
  },
  // What comes back over HTTP has no type; a spec looks at it as it is.
  { files: ["**/*.{spec,spec-kit}.{ts,tsx}", "tests/**"], rules: { "@typescript-eslint/no-explicit-any": "off" } },
  { files: ["apps/web/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  {
    files: ["apps/cli/**", "apps/*/src/main.ts", "deploy/**", "tests/load/**", "tests/faults/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.{mjs,cjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
      },
    },
  },
);
