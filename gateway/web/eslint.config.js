import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// Direction: app may use features, features may use api and ui; never the other way, and never one feature another.
const features = ['start', 'roadmap', 'attempt', 'board', 'authoring'];
const forbid = (...group) => ({ 'no-restricted-imports': ['error', { patterns: [{ group }] }] });

export default tseslint.config(
    { ignores: ['node_modules', 'target'] },
    js.configs.recommended,
    ...tseslint.configs.strict,
    jsxA11y.flatConfigs.recommended,
    reactHooks.configs.flat['recommended-latest'],
    {
        rules: {
            'max-lines': ['error', 250],
            'no-console': 'error',
        },
    },
    { files: ['src/api/**'], rules: forbid('**/features/*', '**/app/*', '**/ui/*') },
    { files: ['src/ui/**'], rules: forbid('**/features/*', '**/app/*') },
    ...features.map((feature) => ({
        files: [`src/features/${feature}/**`],
        rules: forbid('**/app/*', ...features.filter((other) => other !== feature).map((other) => `**/${other}/*`)),
    })),
);
