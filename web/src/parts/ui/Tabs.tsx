import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel, ToggleButton, ToggleButtonGroup } from 'react-aria-components';

type TabsProps = {
  label: string;
  tabs: { id: string; text: ReactNode; content: ReactNode }[];
  chosen: string;
  onChoose: (id: string) => void;
};

export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  return (
    <AriaTabs selectedKey={chosen} onSelectionChange={(key) => onChoose(String(key))} className="tabs">
      <TabList aria-label={label} className="tab-list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.text}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

type SegmentedProps<Value extends string> = {
  label: string;
  options: { value: Value; text: ReactNode }[];
  value: Value;
  onValue: (value: Value) => void;
};

/** One of a few views or kinds; always exactly one. */
export function Segmented<Value extends string>({ label, options, value, onValue }: SegmentedProps<Value>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="seg"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        for (const key of keys) onValue(key as Value);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className={({ isSelected }) => (isSelected ? 'on' : '')}>
          {option.text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
