import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { commonText } from '#client/texts/texts.ts';
import { fills, sizes, variablesOf } from './tokens.ts';

/** Mantine wants ten shades; ours are named, so every shade is the one our own variables give. */
const shades = (colour: string) => Array.from({ length: 10 }, () => colour) as unknown as MantineColorsTuple;

const small = { defaultProps: { size: 'xs' } };
// What floats stands within the page's main part, where readers of the screen look for it.
const float = { radius: 'md', shadow: 'float', portalProps: { target: '#content' } };

export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: shades(fills.accent), red: shades(fills.danger) },
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  fontSizes: { xs: '13px', sm: '13px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.4', lg: '1.4', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '20px' },
  radius: { xs: '4px', sm: sizes.radius, md: sizes['radius-card'], lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  shadows: { float: 'var(--shadow-float)', xs: 'var(--shadow-soft)' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '15px' }, h3: { fontSize: '13px' } },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  // By name, not by component: the theme is in every page's first load, the components are not.
  components: {
    Button: { defaultProps: { size: 'xs' }, styles: { root: { fontWeight: 500 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    Input: small,
    InputWrapper: small,
    TextInput: small,
    PasswordInput: small,
    Textarea: small,
    NumberInput: small,
    Select: { defaultProps: { size: 'xs', comboboxProps: { shadow: 'float' } } },
    MultiSelect: small,
    TagsInput: small,
    PillsInput: small,
    PinInput: small,
    Checkbox: small,
    Switch: small,
    SegmentedControl: small,
    Menu: {
      defaultProps: {
        ...float,
        position: 'bottom-end',
        transitionProps: { duration: 120 },
        // An element within the menu that is none of its items: readers of the screen would count it.
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { ...float, transitionProps: { duration: 120 } } },
    // A function: texts are not there yet when the theme is made.
    Modal: {
      styles: { title: { fontSize: 15, fontWeight: 600 } },
      defaultProps: () => ({
        radius: 'lg',
        shadow: 'float',
        transitionProps: { transition: 'pop', duration: 140 },
        closeButtonProps: { 'aria-label': commonText('close') },
      }),
    },
    Tooltip: { defaultProps: { openDelay: 400, fz: 12, px: 8, py: 4 } },
  },
});

const mantine = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-quiet)',
  '--mantine-color-placeholder': 'var(--text-faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--text-faint)',
  '--mantine-color-gray-light-color': 'var(--text-quiet)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
  ...painted('accent', 'accent'),
  ...painted('red', 'danger'),
};

/** The variables that Mantine's filled, light and subtle variants read, from one of our colours. */
function painted(colour: string, token: 'accent' | 'danger'): Record<string, string> {
  return {
    [`--mantine-color-${colour}-filled`]: `var(--${token}-fill)`,
    [`--mantine-color-${colour}-filled-hover`]: `color-mix(in oklch, var(--${token}-fill), var(--text) 12%)`,
    [`--mantine-color-${colour}-light`]: `var(--${token}-soft)`,
    [`--mantine-color-${colour}-light-hover`]: `color-mix(in oklch, var(--${token}-soft), var(--${token}) 12%)`,
    [`--mantine-color-${colour}-light-color`]: `var(--${token})`,
    [`--mantine-color-${colour}-outline`]: `var(--${token})`,
    [`--mantine-color-${colour}-text`]: `var(--${token})`,
  };
}

export const variables: CSSVariablesResolver = () => ({
  variables: Object.fromEntries(Object.entries(sizes).map(([name, value]) => [`--${name}`, value])),
  light: { ...variablesOf('light'), ...mantine },
  dark: { ...variablesOf('dark'), ...mantine },
});
