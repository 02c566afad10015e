import "@fontsource/biz-udgothic/400.css";
import "@fontsource/biz-udgothic/700.css";
