/** What people type for a unit of the shipped plan, by kind; `|` separates units that share a query. */
const byKind: Readonly<Record<string, string>> = {
  'part of the name': `
    司法=市司法局 公安=市公安局 民政=市民政局 教育=市教育局 编办=市委编办 改革办=市委改革办 网信=市委网信办
    宣传=市委宣传部 总工会=市总工会 大数据=市大数据中心 法学会=市法学会 政法委=市委政法委 财经委=市人大财经委
    检察院=市人民检察院 中级人民法院=市中级人民法院 国家安全=市国家安全局 依法治市办=市委依法治市办 市司法=市司法局
    银保监=湘潭银保监分局 人民银行=中国人民银行湘潭中心支行 湘潭市司法局=市司法局 退役军人=市退役军人事务局`,
  'characters left out': `
    住建局=市住房城乡建设局 人社局=市人力资源社会保障局 文旅局=市文旅广体局 自资局=市自然资源规划局 审批局=市行政审批局
    行批局=市行政审批局 农村局=市农业农村局 环境局=市生态环境局 交运局=市交通运输局 军人局=市退役军人事务局 营商中心=市优化营商环境中心
    城执局=市城管执法局 数据中心=市大数据中心 监察委=市纪委监委|市人大监察和司法委 检院=市人民检察院 中法院=市中级人民法院`,
  'other names': `
    环保局=市生态环境局 央行=中国人民银行湘潭中心支行 人行=中国人民银行湘潭中心支行 中院=市中级人民法院 国土局=市自然资源规划局
    安监局=市应急局 经信委=市工信局 外办=市委外事办 卫计委=市卫健委 劳动局=市人力资源社会保障局 共青团=团市委
    市环保局=市生态环境局 湘潭市环保局=市生态环境局 发展改革委=市发改委 市监局=市市场监管局 行政学院=市委党校
    府办=市政府办公室 深改办=市委改革办 监司委=市人大监察和司法委 银监局=湘潭银保监分局 保监局=湘潭银保监分局`,
  initials: `
    sfj=市司法局 gaj=市公安局 jcy=市人民检察院 fgw=市发改委|市人大法工委 jyj=市教育局 mzj=市民政局 czj=市财政局 zfw=市委政法委
    xcb=市委宣传部 zzb=市委组织部 szfb=市政府办公室 yjj=市应急局 gxj=市工信局 xfj=市信访局 lyj=市林业局 dsj=市大数据中心 ybj=湘潭银保监分局
    rsj=市人力资源社会保障局 hbj=市生态环境局 zgh=市总工会 ssfj=市司法局 nyncj=市农业农村局 tyjr=市退役军人事务局`,
  pinyin: `
    sifaju=市司法局 gonganju=市公安局 jianchayuan=市人民检察院 fayuan=市中级人民法院 jiaoyu=市教育局 caizheng=市财政局 zhengfawei=市委政法委
    huanbaoju=市生态环境局 zhujianju=市住房城乡建设局 renshe=市人力资源社会保障局 xingzhengshenpi=市行政审批局 yinhang=中国人民银行湘潭中心支行
    dashuju=市大数据中心 tuanshiwei=团市委 dangxiao=市委党校 zongg=市总工会 sifaj=市司法局 xinf=市信访局 zirang=市自然资源规划局 sīfǎjú=市司法局
    nongye=市农业农村局 linye=市林业局 shenji=市审计局 si'fa'ju=市司法局`,
  mixed: `
    sf局=市司法局 司fj=市司法局 司法j=市司法局 公an=市公安局 教yu局=市教育局 民zj=市民政局 大sj中心=市大数据中心 市gaj=市公安局
    审pi局=市行政审批局 yj局=市应急局 农yncj=市农业农村局 wj委=市卫健委 发gai=市发改委 zong工会=市总工会`,
  'right sound, wrong character': `
    司发局=市司法局 思法局=市司法局 公案局=市公安局 检查院=市人民检察院 法原=市中级人民法院 交育局=市教育局 财证局=市财政局 省计局=市审计局
    信仿局=市信访局 林叶局=市林业局 宗工会=市总工会 正法委=市委政法委 宣船部=市委宣传部 人设局=市人力资源社会保障局 住键局=市住房城乡建设局
    市司发局=市司法局 生态环竟局=市生态环境局 网新办=市委网信办 编班=市委编办 团是委=团市委`,
  'one character wrong': `
    大数剧中心=市大数据中心 行政申批局=市行政审批局 农业浓村局=市农业农村局 退役军入事务局=市退役军人事务局 市中级人民法完=市中级人民法院
    交通运愉局=市交通运输局 城管执洁局=市城管执法局 生态坏境局=市生态环境局 优化营商环镜中心=市优化营商环境中心 住房城多建设局=市住房城乡建设局
    司法司局=市司法局 公公安局=市公安局 检察察院=市人民检察院`,
  'another order': `
    法司局=市司法局 公局安=市公安局 检院察=市人民检察院 审行政批局=市行政审批局 大据数中心=市大数据中心 组部织=市委组织部
    村农业农局=市农业农村局 态生环境局=市生态环境局 民政市局=市民政局 交运通输局=市交通运输局`,
  'mistyped pinyin': `
    jiaoyvju=市教育局 caizenju=市财政局 gonanju=市公安局 sifajuu=市司法局 jianchayaun=市人民检察院 xuanchaunbu=市委宣传部 zuzibu=市委组织部
    minzenju=市民政局 xinfanju=市信访局 zhengfawie=市委政法委 shichangjiangaun=市市场监管局 dashujuzhongxn=市大数据中心 weijianwe=市卫健委
    jiaotongyunsuju=市交通运输局 shengtaihuanjingju=市生态环境局`,
  'traditional and wide': `
    司法局=市司法局 市司法局=市司法局 財政局=市财政局 組織部=市委组织部 檢察院=市人民检察院 網信辦=市委网信办 衛健委=市卫健委 總工會=市总工会
    ＳＦＪ=市司法局 ｇａｊ=市公安局 行政審批局=市行政审批局 人力資源社會保障局=市人力资源社会保障局 團市委=团市委 黨校=市委党校 審計局=市审计局`,
  collectives: `
    市政府其他有关部门=市政府其他有关部门 市人民政府其他有关部门=市政府其他有关部门 各县市区政府=各县市区政府 各县市区人民政府=各县市区政府
    县市区党委=各县市区党委 其他专门委员会=市人大其他专门委员会 各党政机关=市直和县市区各党政机关 市委有关部门=市委有关部门`,
};

/** A query, its kind, and the units of which one must come first. */
export type WrittenQuery = {
  readonly kind: string;
  readonly query: string;
  readonly units: readonly string[];
};

/** Written by hand, the machine-made ones being too regular. */
export const writtenQueries: readonly WrittenQuery[] = Object.entries(byKind).flatMap(
  ([kind, lines]) =>
    lines
      .trim()
      .split(/\s+/u)
      .map((line) => {
        const [query = '', units = ''] = line.split('=');
        return { kind, query, units: units.split('|') };
      }),
);
